#!/usr/bin/env python3
"""Which regional bodies are tied to which, and by what?

Asks a running wpsgraph server for every relation between two regional bodies as
of a date, follows the pages, and prints the ties as a list. With networkx it
says how central each body is too; with --graphml it writes the graph.

    go run ./cmd/wpsgraph serve
    python3 examples/python/region_ties.py --as-of 2026-11-24

It needs nothing but Python 3.9 or newer. The figures count what documents
record, not what the bodies do: no tie here means that none is recorded.
"""

import argparse
import collections
import json
import urllib.error
import urllib.request

QUERY = """
query Ties($asOf: Date, $after: String) {
  regionalBodies(first: 20, after: $after, asOf: $asOf, orderBy: { field: ID }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      acronym
      name
      relations(types: [PARTNERS_WITH, SUPPORTS, PART_OF], kinds: [REGIONAL_BODY], direction: OUT, asOf: $asOf, first: 40) {
        edges { node { id } relation { type since aboutWps sources { title url } } }
      }
    }
  }
}
"""


def ask(url, query, variables):
    """Gives the data of an answer, or ends with what was wrong."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json", "Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        answer = json.load(error)
    except urllib.error.URLError as error:
        raise SystemExit(f"{url} does not answer: {error.reason}")
    if answer.get("errors"):
        raise SystemExit("; ".join(f"{e['message']} ({e['extensions']['code']})" for e in answer["errors"]))
    return answer["data"]


def bodies(url, as_of):
    """Gives every regional body, page after page."""
    after = None
    while True:
        page = ask(url, QUERY, {"asOf": as_of, "after": after})["regionalBodies"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def on_wps(relations):
    """Says whether any of them is about the agenda; what is not recorded is no no."""
    answers = {r["aboutWps"] for r in relations}
    if "YES" in answers:
        return "on WPS"
    if answers == {"NO"}:
        return "not on WPS"
    return "whether on WPS is not recorded"


def print_ties(found, names):
    """Prints each pair once, those with most relations first."""
    pairs = collections.defaultdict(list)
    for body in found:
        for edge in body["relations"]["edges"]:
            pairs[tuple(sorted((body["id"], edge["node"]["id"])))].append(edge["relation"])
    for (a, b), relations in sorted(pairs.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        kinds = ", ".join(sorted({r["type"].replace("_", " ").lower() for r in relations}))
        print(f"{names[a]} – {names[b]}: {len(relations)} ({kinds}; {on_wps(relations)})")
    return pairs


def print_centrality(pairs, names, path):
    """Prints who stands between most others, where networkx is there."""
    try:
        import networkx
    except ImportError:
        print("\n(pip install networkx to see how central each body is)")
        return
    graph = networkx.Graph()
    for (a, b), relations in sorted(pairs.items()):
        graph.add_edge(names[a], names[b], weight=len(relations))
    between = networkx.betweenness_centrality(graph)
    print("\nshare of the shortest ways between others that lead over a body")
    for name, share in sorted(between.items(), key=lambda item: (-item[1], item[0]))[:10]:
        print(f"{share:5.2f}  {name}")
    if path:
        networkx.write_graphml(graph, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", default="http://localhost:8080/graphql", help="the server")
    parser.add_argument("--as-of", default=None, help="the date to look at, as 2022-12-06; today without it")
    parser.add_argument("--graphml", metavar="FILE", help="write the graph for other programs (needs networkx)")
    arguments = parser.parse_args()
    found = list(bodies(arguments.url, arguments.as_of))
    names = {body["id"]: body["acronym"] or body["name"] for body in found}
    pairs = print_ties(found, names)
    print_centrality(pairs, names, arguments.graphml)


if __name__ == "__main__":
    main()
