"""Reads what was exported back with the libraries that people use, and says
what they found, as JSON."""

import json
import sys
from xml.etree import ElementTree

import igraph
import networkx
from pybtex.database import parse_file

folder = sys.argv[1]


def of_networkx(graph):
    nodes, edges = dict(graph.nodes(data=True)), list(graph.edges(data=True))
    return {
        "nodes": len(nodes),
        "edges": len(edges),
        "directed": graph.is_directed(),
        "acronym": nodes["body:ecowas"].get("acronym"),
        "label": nodes["body:ecowas"].get("label"),
        "membership": nodes["network:wps-focal-points"].get("membership"),
        "types": sorted({data["type"] for _, _, data in edges}),
        "since": sorted(
            data["since"] for a, b, data in edges if a == "country:ken" and b == "body:eac" and "since" in data
        ),
    }


def of_igraph(graph):
    missing = {"": None}
    nodes = {v["id"]: v.attributes() for v in graph.vs}
    ids = graph.vs["id"]
    return {
        "nodes": graph.vcount(),
        "edges": graph.ecount(),
        "directed": graph.is_directed(),
        "acronym": nodes["body:ecowas"]["acronym"],
        "label": nodes["body:ecowas"]["label"],
        "membership": nodes["network:wps-focal-points"]["membership"],
        "types": sorted(set(graph.es["type"])),
        "since": sorted(
            e["since"] for e in graph.es
            if ids[e.source] == "country:ken" and ids[e.target] == "body:eac" and missing.get(e["since"], e["since"])
        ),
    }


def of_gexf(path):
    found = of_networkx(networkx.read_gexf(path))
    space = "{http://gexf.net/1.3}"
    for node in ElementTree.parse(path).iter(space + "node"):
        if node.get("id") == "network:sadc-women-mediators":
            found["activity"] = [
                [value.get("value"), value.get("start", ""), value.get("end", "")]
                for value in node.iter(space + "attvalue") if value.get("for") == "activity"
            ]
    return found


print(json.dumps({
    "networkx": of_networkx(networkx.read_graphml(folder + "/data.graphml", force_multigraph=True)),
    "igraph": of_igraph(igraph.Graph.Read_GraphML(folder + "/data.graphml")),
    "gexf": of_gexf(folder + "/data.gexf"),
    "bibtex": len(parse_file(folder + "/data.bib").entries),
}))
