// The table of documents: searched, filtered and sorted as arrays, of which only what is seen is drawn.
class DocumentTable {
  constructor(data, onOpen) {
    this.data = data;
    this.onOpen = onOpen;
    this.viewport = document.getElementById("viewport");
    this.heads = document.querySelectorAll("#table thead th");
    this.body = document.querySelector("#table tbody");
    this.count = document.getElementById("count");
    this.filters = new Map();
    this.query = "";
    this.sorting = { name: "", descending: false };
    this.keys = new Map();
    this.all = Uint32Array.from({ length: data.count }, (_, i) => i);
    this.sorted = this.all;
    this.order = this.all;
    this.drawn = "";
    this.viewport.addEventListener("scroll", () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw(true)).observe(this.viewport);
    document.getElementById("search").addEventListener("input", (event) => {
      this.query = fold(event.target.value.trim());
      this.select();
    });
    for (const button of document.querySelectorAll("[data-sort]")) {
      button.addEventListener("click", () => this.sort(button.dataset.sort));
    }
    this.choice = document.getElementById("sort-by");
    this.choice.addEventListener("change", () => this.sort(this.choice.value, false));
    this.select();
  }

  names(column, row) {
    const { values, rows } = this.data[column];
    const found = rows[row];
    if (Array.isArray(found)) return found.map((number) => values[number]);
    return found < 0 ? [] : [values[found]];
  }

  text(column, row) {
    const plain = this.data[column];
    return Array.isArray(plain) ? plain[row] : this.names(column, row).join(", ");
  }

  // What rows are compared by: numbers, or text without case and accents; nothing comes last.
  keysOf(name) {
    if (!this.keys.has(name)) {
      const plain = this.data[name];
      const numeric = name === "words" || name === "set_aside";
      const keys = name === "messages"
        ? plain.rows.map((codes) => codes.length)
        : Array.from(this.all, (row) => (numeric ? plain[row] : fold(this.text(name, row))));
      this.keys.set(name, keys);
    }
    return this.keys.get(name);
  }

  sort(name, descending) {
    const same = this.sorting.name === name;
    const largestFirst = ["words", "set_aside", "messages", "published"].includes(name);
    this.sorting = { name, descending: descending ?? (same ? !this.sorting.descending : largestFirst) };
    if (!name) this.sorted = this.all;
    else {
      const keys = this.keysOf(name);
      const sign = this.sorting.descending ? -1 : 1;
      this.sorted = this.all.slice().sort((a, b) => {
        const [left, right] = [keys[a], keys[b]];
        if (left === right) return a - b;
        if (left === "" || right === "") return left === "" ? 1 : -1;
        return left < right ? -sign : sign;
      });
    }
    for (const head of this.heads) {
      if (head.dataset.name !== name) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.sorting.descending ? "descending" : "ascending");
    }
    this.choice.value = name;
    this.select();
  }

  filter(column, value) {
    if (value === undefined) this.filters.delete(column);
    else this.filters.set(column, value);
    const place = document.getElementById("filters");
    place.replaceChildren(...[...this.filters].map(([name, wanted]) => {
      const button = element("button", "filter", `${name}: ${wanted} ✕`);
      button.type = "button";
      button.setAttribute("aria-label", `Remove the filter ${name}: ${wanted}`);
      button.addEventListener("click", () => this.filter(name));
      return button;
    }));
    this.select();
  }

  matches(column, value) {
    if (column === "year" || column === "month") return (row) => this.data.published[row].startsWith(value);
    const { values, rows } = this.data[column];
    const number = values.indexOf(value);
    return (row) => (Array.isArray(rows[row]) ? rows[row].includes(number) : rows[row] === number);
  }

  haystack() {
    this.texts ??= Array.from(this.all, (row) => fold([
      this.data.headline[row], this.data.id[row], this.text("authors", row), this.text("publisher", row),
    ].join(" \u0001 ")));
    return this.texts;
  }

  select() {
    const tests = [...this.filters].map(([column, value]) => this.matches(column, value));
    if (this.query) {
      const texts = this.haystack();
      const words = this.query.split(/\s+/);
      tests.push((row) => words.every((word) => texts[row].includes(word)));
    }
    this.order = tests.length ? this.sorted.filter((row) => tests.every((test) => test(row))) : this.sorted;
    const all = thousands(this.data.count);
    this.count.textContent = tests.length
      ? `${thousands(this.order.length)} of ${all} documents`
      : `${all} ${this.data.count === 1 ? "document" : "documents"}`;
    document.getElementById("table").setAttribute("aria-rowcount", String(this.order.length + 1));
    this.viewport.scrollTop = 0;
    this.draw(true);
  }

  draw(always = false) {
    if (matchMedia("print").matches) return; // paper has no window: it gets the rows that are drawn
    const height = parseFloat(getComputedStyle(this.viewport).getPropertyValue("--row"));
    const first = Math.max(Math.floor(this.viewport.scrollTop / height) - 6, 0);
    const last = Math.min(first + Math.ceil(this.viewport.clientHeight / height) + 12, this.order.length);
    const drawn = `${first} ${last}`;
    if (!always && drawn === this.drawn) return;
    const focused = document.activeElement?.closest?.("#table tr")?.dataset.row;
    this.drawn = drawn;
    const columns = [...this.heads].filter((head) => head.offsetWidth > 0).length;
    const rows = [gap(first * height, columns)];
    for (let i = first; i < last; i += 1) rows.push(this.row(i));
    if (!this.order.length) rows.push(nothing(columns));
    rows.push(gap((this.order.length - last) * height, columns));
    this.body.replaceChildren(...rows);
    if (focused) this.body.querySelector(`tr[data-row="${focused}"] button`)?.focus({ preventScroll: true });
  }

  row(position) {
    const row = this.order[position];
    const made = element("tr");
    made.dataset.row = row;
    made.setAttribute("aria-rowindex", String(position + 2));
    const published = this.data.published[row].slice(0, 10);
    const head = element("th", "headline");
    head.scope = "row";
    const button = element("button", "link", this.data.headline[row] || this.data.id[row]);
    button.type = "button";
    button.title = button.textContent;
    button.addEventListener("click", () => this.onOpen(row));
    const details = [published, this.text("publisher", row), `${thousands(this.data.words[row])} words`];
    head.append(button, element("span", "sub", details.filter(Boolean).join(" · ")));
    made.append(
      head,
      element("td", "published", published),
      element("td", "publisher", this.text("publisher", row)),
      element("td", "authors", this.text("authors", row)),
      element("td", "language", this.text("language", row)),
      element("td", "words", thousands(this.data.words[row])),
      element("td", "set_aside", `${this.data.set_aside[row]} %`),
      element("td", "messages", this.text("messages", row)),
    );
    return made;
  }
}
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const nothing = (columns) => {
  const made = element("tr", "none");
  const cell = element("td", "", "No document matches the search and the filters.");
  cell.colSpan = columns;
  made.append(cell);
  return made;
};
const gap = (height, columns) => {
  const made = element("tr", "gap");
  made.setAttribute("aria-hidden", "true");
  const cell = element("td");
  cell.colSpan = columns;
  cell.style.height = `${height}px`;
  made.append(cell);
  return made;
};
