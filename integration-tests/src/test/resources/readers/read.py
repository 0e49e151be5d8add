"""Reads the files of one graph in a folder with networkx and igraph, and prints what each reader found as one JSON object."""

import json
import pathlib
import sys

import igraph
import networkx

folder = pathlib.Path(sys.argv[1])


def by_networkx(graph, label=None, size=None):
    nodes = list(graph.nodes)
    place = {node: at for at, node in enumerate(nodes)}
    return {
        "labels": [graph.nodes[node][label] if label else node for node in nodes],
        "edges": sorted(sorted((place[a], place[b])) + [data["weight"]] for a, b, data in graph.edges(data=True)),
        "sizes": [graph.nodes[node][size] for node in nodes] if size else [],
        "directed": graph.is_directed(),
    }


def by_igraph(graph, label, size=None):
    return {
        "labels": graph.vs[label],
        "edges": sorted(sorted(edge.tuple) + [edge["weight"]] for edge in graph.es),
        "sizes": graph.vs[size] if size else [],
        "directed": graph.is_directed(),
    }


def loaded(name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def path(name):
    return str(folder / name)


print(json.dumps({
    "networkx gexf": by_networkx(networkx.read_gexf(path("gexf.gexf")), "label", "size"),
    "networkx gexf draft": by_networkx(networkx.read_gexf(path("gexfd.gexf")), "label", "size"),
    "networkx graphml": by_networkx(networkx.read_graphml(path("graphml.graphml")), "label", "rows"),
    "networkx gml": by_networkx(networkx.read_gml(path("gml.gml")), None, "size"),
    "networkx pajek": by_networkx(networkx.Graph(networkx.read_pajek(path("pajek.net")))),
    "networkx node-link": by_networkx(networkx.node_link_graph(loaded("gjson.json"), edges="edges"), "label", "size"),
    "networkx node-link links": by_networkx(networkx.node_link_graph(loaded("links.json"), edges="links"), "label", "size"),
    "networkx cytoscape": by_networkx(networkx.cytoscape_graph(loaded("cyto.cyjs")), "name", "size"),
    "igraph graphml": by_igraph(igraph.Graph.Read_GraphML(path("graphml.graphml")), "label", "rows"),
    "igraph gml": by_igraph(igraph.Graph.Read_GML(path("gml.gml")), "label", "size"),
    "igraph pajek": by_igraph(igraph.Graph.Read_Pajek(path("pajek.net")), "name"),
    "igraph dl": by_igraph(igraph.Graph.Read_DL(path("dl.dl"), directed=False), "name"),
}))
