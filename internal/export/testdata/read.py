"""Reads what was exported back with the libraries that people use, and says
what they found, as JSON."""

import csv
import json
import math
import sys
from xml.etree import ElementTree

import igraph
import networkx
from pybtex.database import parse_file

folder = sys.argv[1]


def rows(name):
    with open(folder + "/tables/" + name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


entities, relations = rows("entities.csv"), rows("relations.csv")


def same(text, value):
    """Whether a library has for an attribute what the table has."""
    if text == "":
        return value is None or value == "" or isinstance(value, float) and math.isnan(value)
    return float(text) == value if isinstance(value, (int, float)) else text == value


def differences(nodes, edges, names={}):
    """The attributes that are not as in the tables: the first few, in words.
    Names are those of columns that the format calls otherwise."""
    names, found = {"name": "label"} | names, []
    for row in entities:
        for column, text in row.items():
            value = nodes[row["id"]].get(names.get(column, column))
            if column != "id" and not same(text, value):
                found.append(f'{row["id"]} {column}: {text!r}, read {value!r}')
    for row in relations:
        source, target, edge = edges[row["id"]]
        if (source, target) != (row["from"], row["to"]):
            found.append(f'{row["id"]}: from {source} to {target}')
        for column, text in row.items():
            if column not in ("id", "from", "to", "from_name", "from_kind", "to_name", "to_kind") and not same(text, edge.get(column)):
                found.append(f'{row["id"]} {column}: {text!r}, read {edge.get(column)!r}')
    return found[:10]


def of_networkx(graph, names={}):
    nodes, edges = dict(graph.nodes(data=True)), list(graph.edges(data=True))
    return {
        "differences": differences(nodes, {data.get("id", key): (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}, names),
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
        "differences": differences(nodes, {
            # igraph 1.0.0 gives edges the ids of nodes: they are told by their order, which is that of the table.
            row["id"]: (ids[e.source], ids[e.target], e.attributes()) for row, e in zip(relations, graph.es)
        }),
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
    found = of_networkx(networkx.read_gexf(path), {"start": "start_date", "end": "end_date"})
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
