// One document: its fields with their evidence, its blocks with their roles, what is said of it.
const furniture = new Set([
  "kicker", "headline", "standfirst", "byline", "date", "dateline", "lead", "caption", "credit", "image", "related",
  "embed", "separator", "pull-quote",
]);
const asides = new Set([
  "navigation", "teaser", "share", "subscribe", "advertisement", "cookie", "paywall", "comment", "tags", "author-bio",
  "copyright", "source-url", "link-definition", "metadata", "boilerplate",
]);
const fieldTable = (fields) => {
  const table = element("table", "fields");
  const body = element("tbody");
  for (const [name, value, rule, certainty] of fields) {
    const row = element("tr");
    const head = element("th", "", name);
    head.scope = "row";
    const cell = element("td");
    if (name === "url" && /^https?:\/\//i.test(value)) {
      const link = element("a", "", value);
      link.href = value;
      link.rel = "noreferrer noopener";
      cell.append(link);
    } else cell.textContent = value;
    const why = element("td", "why");
    if (certainty) why.append(element("span", `sure ${certainty}`), `${certainty} · ${rule}`);
    row.append(head, cell, why);
    body.append(row);
  }
  table.append(body);
  return table;
};
// Parts one by one, and together those of a long run that was set aside: a menu, a footer.
const manyAsides = 10;
const runsOf = (parts) => {
  const runs = [];
  for (const part of parts) {
    const aside = asides.has(part[0]);
    const last = runs[runs.length - 1];
    if (aside && last && asides.has(last[0][0])) last.push(part);
    else runs.push([part]);
  }
  return runs;
};
const foldOf = (run) => {
  const counts = new Map();
  for (const [role] of run) counts.set(role, (counts.get(role) ?? 0) + 1);
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([role, count]) => `${role} ${thousands(count)}`);
  const item = element("li", "fold");
  const details = element("details");
  details.append(element("summary", "", `set aside: ${named.join(", ")}`), flatList(run));
  item.append(details);
  return item;
};
const partList = (parts) => {
  const list = element("ol", "parts");
  for (const run of runsOf(parts)) {
    if (run.length >= manyAsides) list.append(foldOf(run));
    else list.append(...flatList(run).children);
  }
  return list;
};
const flatList = (parts) => {
  const list = element("ol", "parts");
  for (const [role, text, rule] of parts) {
    const kind = asides.has(role) ? "aside" : furniture.has(role) ? "furniture" : "body";
    const item = element("li", `part ${kind}`);
    item.dataset.role = role;
    const label = element("span", "role", role);
    if (rule) label.title = rule;
    const shown = element("div", "text", text);
    shown.dir = "auto";
    item.append(label, shown);
    list.append(item);
  }
  return list;
};
const saidList = (messages) => {
  const list = element("ul", "said");
  for (const [severity, code, reason] of messages) {
    const item = element("li");
    item.append(element("span", `severity ${severity}`, severity), ` ${reason} `, element("code", "", code));
    list.append(item);
  }
  return list;
};

class DocumentView {
  constructor(table) {
    this.table = table;
    this.dialog = document.getElementById("document");
    this.place = document.getElementById("document-body");
    this.chunks = new Map();
    this.previous = document.getElementById("previous");
    this.next = document.getElementById("next");
    this.previous.addEventListener("click", () => this.step(-1));
    this.next.addEventListener("click", () => this.step(1));
    document.getElementById("close").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener("close", () => history.replaceState(null, "", location.pathname + location.search));
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.step(-1);
      if (event.key === "ArrowRight") this.step(1);
    });
  }

  async parts(row) {
    const chunk = this.table.data.chunk[row];
    if (chunk < 0) return null;
    if (!this.chunks.has(chunk)) this.chunks.set(chunk, unpack(`parts-${chunk}`).then(JSON.parse));
    return (await this.chunks.get(chunk))[row];
  }

  step(by) {
    const wanted = this.table.order[this.table.order.indexOf(this.row) + by];
    if (wanted !== undefined) this.open(wanted);
  }

  async open(row) {
    this.row = row;
    const { data } = this.table;
    const found = await this.parts(row);
    const title = element("h2", "document-title", data.headline[row] || data.id[row]);
    title.id = "document-title";
    title.dir = "auto";
    const made = [title];
    if (found) {
      made.push(element("p", "quiet", [data.id[row], found.source, found.origin].filter(Boolean).join(" · ")));
      made.push(saidList(found.messages), fieldTable(found.fields), partList(found.parts));
    } else {
      const fields = ["published", "publisher", "authors", "agencies", "language", "section", "keywords", "words"]
        .map((name) => [name, String(this.table.text(name, row))]).filter(([, value]) => value);
      made.push(element("p", "quiet", data.id[row]), fieldTable(fields));
      made.push(element("p", "quiet", "The text of this document is not in the page, which embeds a limited number."));
    }
    this.place.replaceChildren(...made);
    const position = this.table.order.indexOf(row);
    this.previous.disabled = position <= 0;
    this.next.disabled = position < 0 || position + 1 >= this.table.order.length;
    if (!this.dialog.open) this.dialog.showModal();
    this.place.scrollTop = 0;
    this.place.focus();
    history.replaceState(null, "", `#document=${encodeURIComponent(data.id[row])}`);
  }

  openById(id) {
    const row = this.table.data.id.indexOf(id);
    if (row >= 0) this.open(row);
  }
}
