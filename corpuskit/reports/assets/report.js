// The report: the table first, then the charts.
const start = async () => {
  const data = JSON.parse(await unpack("rows"));
  let view = null;
  const table = new DocumentTable(data, (row) => view.open(row));
  view = new DocumentView(table);
  const filter = (column, value) => {
    table.filter(column, value);
    document.getElementById("documents").scrollIntoView({ behavior: "smooth" });
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-open], [data-filter]");
    if (!button) return;
    if (button.dataset.open !== undefined) view.openById(button.dataset.open);
    else filter(button.dataset.filter, button.dataset.value);
  });
  const wanted = /^#document=(.+)$/.exec(location.hash);
  if (wanted) view.openById(decodeURIComponent(wanted[1]));
  performance.mark("documents-ready");
  await drawCharts(filter);
  performance.mark("charts-ready");
  document.documentElement.dataset.ready = "yes";
  window.corpuskitReport = { table, view };
};
start();
