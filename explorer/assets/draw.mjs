// @ts-check
// Arranges the neighbours of an entity by their ties: up to 150 of them, from the page's own GEXF.
/** @typedef {{id: string, label: string, family: string, to: string, x?: number, y?: number, fx?: number | null, fy?: number | null}} Node */
/** @typedef {{source: Node, target: Node}} Edge */

const most = 150;
const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {string} address */
async function load(address) {
  const file = new DOMParser().parseFromString(await (await fetch(address)).text(), "application/xml");
  /** @type {Map<string, Node>} */
  const nodes = new Map();
  for (const node of [...file.querySelectorAll("node")].slice(0, most)) {
    const value = (/** @type {string} */ name) => node.querySelector(`attvalue[for=${name}]`)?.getAttribute("value") ?? "";
    const id = node.getAttribute("id") ?? "";
    nodes.set(id, { id, label: node.getAttribute("label") ?? "", family: value("family"), to: value("to") });
  }
  const edges = [];
  for (const edge of file.querySelectorAll("edge")) {
    const source = nodes.get(edge.getAttribute("source") ?? "");
    const target = nodes.get(edge.getAttribute("target") ?? "");
    if (source && target) edges.push({ source, target });
  }
  return { nodes: [...nodes.values()], edges };
}

/** @param {HTMLButtonElement} button */
async function draw(button) {
  button.disabled = true;
  for (const name of ["quadtree", "dispatch", "timer", "force"]) await import(`./d3/d3-${name}.min.js`);
  const d3 = /** @type {any} */ (globalThis).d3;
  const { nodes, edges } = await load(button.dataset.draw ?? "");
  const [width, height] = [900, 640];
  const simulation = d3
    .forceSimulation(nodes)
    .force("link", d3.forceLink(edges).distance(120))
    .force("charge", d3.forceManyBody().strength(-520))
    .force("x", d3.forceX(width / 2).strength(0.04))
    .force("y", d3.forceY(height / 2).strength(0.07))
    .force("collide", d3.forceCollide(24))
    .stop();
  simulation.tick(200);
  for (const node of nodes) {
    node.x = Math.max(20, Math.min(width - 190, node.x ?? 0));
    node.y = Math.max(20, Math.min(height - 20, node.y ?? 0));
  }
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": button.dataset.name ?? "" });
  /** @type {[SVGElement, Edge][]} */
  const lines = edges.map((edge) => {
    const line = /** @type {SVGElement} */ (element("line", { class: "thin" }));
    svg.append(line);
    return [line, edge];
  });
  /** @type {[SVGElement, Node][]} */
  const marks = nodes.map((node) => {
    const link = /** @type {SVGElement} */ (element("a", { href: node.to }));
    const text = element("text", { x: 13, y: 5 });
    text.textContent = node.label.length > 26 ? node.label.slice(0, 25) + "…" : node.label;
    link.append(element("circle", { r: 8, class: node.family }), text);
    svg.append(link);
    return [link, node];
  });
  const place = () => {
    for (const [line, { source, target }] of lines) {
      line.setAttribute("x1", String(source.x));
      line.setAttribute("y1", String(source.y));
      line.setAttribute("x2", String(target.x));
      line.setAttribute("y2", String(target.y));
    }
    for (const [mark, node] of marks) mark.setAttribute("transform", `translate(${node.x},${node.y})`);
  };
  place();
  /** @type {Node | null} */
  let held = null;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    held = marks.find(([mark]) => mark.contains(/** @type {globalThis.Node} */ (event.target)))?.[1] ?? null;
    moved = false;
    if (held) event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const box = svg.getBoundingClientRect();
    held.x = ((event.clientX - box.left) * width) / box.width;
    held.y = ((event.clientY - box.top) * height) / box.height;
    moved = true;
    place();
  });
  svg.addEventListener("pointerup", () => (held = null));
  svg.addEventListener("click", (event) => moved && event.preventDefault());
  const box = button.closest("details")?.querySelector(".drawing");
  box?.replaceChildren(svg);
  button.remove();
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[data-draw]"))) {
  button.hidden = false;
  button.addEventListener("click", () => void draw(button));
}
