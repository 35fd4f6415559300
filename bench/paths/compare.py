#!/usr/bin/env python3
"""Compare the search for paths with igraph: same graph, same weights, one run.

Makes the generated graph and our answers with `go run ./bench/paths -export`,
then lets igraph (PyPI, C) answer the same pairs: one path by Dijkstra, three by
Yen. The costs of the actors between are folded into directed edges, the weak
rule is off. Where igraph's path has no more hops than ours may have, the costs
must be equal; the script ends with status 1 where one is not.

    bench/paths/compare.py [--nodes N] [--relations M] [--pairs P] [--yen Y]
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MAX_HOPS = 8


def inside_venv():
    """Run this script again with a Python that has igraph and numpy."""
    try:
        import igraph  # noqa: F401
        import numpy  # noqa: F401
        return
    except ImportError:
        pass
    if os.environ.get("WPSGRAPH_BENCH_VENV"):
        sys.exit("igraph and numpy are missing although they were installed")
    home = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "wpsgraph-bench"
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "igraph", "numpy"], check=True)
    os.environ["WPSGRAPH_BENCH_VENV"] = str(home)
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


def ours(folder, args):
    """The graph and our answers."""
    subprocess.run(
        ["go", "run", "./bench/paths", "-export", folder, "-nodes", str(args.nodes),
         "-relations", str(args.relations), "-seed", str(args.seed), "-pairs", str(args.pairs)],
        cwd=ROOT, check=True)
    return json.loads(pathlib.Path(folder, "pairs.json").read_text())


def graph_of(folder):
    """The same graph for igraph, its weights as numbers that are exact."""
    import igraph
    import numpy
    ties = numpy.fromfile(pathlib.Path(folder, "ties.bin"), dtype="<u4").reshape(-1, 3)
    nodes = int(ties[:, :2].max()) + 1
    graph = igraph.Graph(n=nodes, edges=ties[:, :2].astype(numpy.int64), directed=True)
    graph.es["weight"] = ties[:, 2].astype(float).tolist()
    return graph


def timed(ask):
    began = time.perf_counter()
    answer = ask()
    return time.perf_counter() - began, answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=1_000_000)
    parser.add_argument("--relations", type=int, default=10_000_000)
    parser.add_argument("--seed", type=int, default=1325)
    parser.add_argument("--pairs", type=int, default=30, help="pairs answered by us and by Dijkstra")
    parser.add_argument("--yen", type=int, default=5, help="pairs answered by Yen, three paths each")
    args = parser.parse_args()
    inside_venv()
    import igraph
    with tempfile.TemporaryDirectory() as folder:
        answers = ours(folder, args)
        graph = graph_of(folder)
    print(f"igraph       {igraph.__version__}; {graph.vcount()} nodes, {graph.ecount()} directed edges")

    # What every call costs before the search: the weights are handed over anew.
    neighbour = next(e.target for e in graph.es[:1])
    handing = statistics.median(
        timed(lambda: graph.get_shortest_path(graph.es[0].source, neighbour, weights="weight"))[0] for _ in range(3))

    dijkstra, unequal, compared, longer = [], 0, 0, 0
    for a in answers:
        took, edges = timed(lambda: graph.get_shortest_path(a["From"], a["To"], weights="weight", output="epath"))
        dijkstra.append(took)
        if len(edges) > MAX_HOPS:
            longer += 1
            continue
        cost = sum(graph.es[e]["weight"] for e in edges) - (a["Toll"] if edges else 0)
        compared += 1
        if cost != a["Cost"] or len(edges) > 0 and a["Hops"] == 0:
            unequal += 1
            print(f"NOT EQUAL    {a['From']} to {a['To']}: igraph {cost}, ours {a['Cost']}")
    yen = [timed(lambda: graph.get_k_shortest_paths(a["From"], a["To"], k=3, weights="weight"))[0] for a in answers[:args.yen]]

    one = statistics.median(a["OneMillis"] for a in answers) / 1000
    three = statistics.median(a["ManyMillis"] for a in answers) / 1000
    print(f"equal        the best cost on {compared - unequal} of {compared} pairs ({longer} with more than {MAX_HOPS} hops in igraph)")
    print(f"one path     igraph (Dijkstra) median {statistics.median(dijkstra):.2f} s, of it {handing:.2f} s to hand over the weights; "
          f"ours median {one * 1000:.1f} ms: {statistics.median(dijkstra) / one:.0f} times faster, "
          f"{(statistics.median(dijkstra) - handing) / one:.0f} times without the handing over")
    if yen:
        print(f"three paths  igraph (Yen) median {statistics.median(yen):.2f} s; ours, three different ones, median {three * 1000:.1f} ms: "
              f"{statistics.median(yen) / three:.0f} times faster")
    sys.exit(1 if unequal else 0)


if __name__ == "__main__":
    main()
