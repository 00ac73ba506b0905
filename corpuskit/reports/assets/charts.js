// Charts: Vega-Lite draws them as SVG; colours are the page's variables.
const chartConfig = {
  background: null,
  font: getComputedStyle(document.body).fontFamily,
  view: { stroke: null },
  aria: false,
  bar: { fill: "var(--bar)" },
  axis: {
    labelColor: "var(--quiet)", titleColor: "var(--quiet)", labelFontSize: 12, titleFontSize: 12,
    titleFontWeight: 400, gridColor: "var(--line)", domainColor: "var(--strong-line)",
    tickColor: "var(--strong-line)",
  },
  axisY: { labelColor: "var(--ink)", labelPadding: 6 },
  axisQuantitative: { labelColor: "var(--quiet)", domain: false, ticks: false },
  legend: { labelColor: "var(--quiet)", labelFontSize: 12, symbolType: "square" },
};
const drawChart = async (place, specification, onClick) => {
  const { view } = await window.vegaEmbed(
    place,
    { ...specification, width: "container" },
    { mode: "vega-lite", renderer: "svg", actions: false, config: { ...chartConfig, mark: { aria: false } },
      logLevel: 1, tooltip: { theme: "custom" } },
  );
  const column = place.dataset.column;
  if (column) {
    view.addEventListener("click", (_event, item) => {
      if (item && item.datum && item.datum.filter) onClick(column, item.datum.filter);
    });
  }
};
const drawCharts = async (onClick) => {
  const script = element("script");
  script.textContent = await unpack("vega");
  document.head.append(script);
  const specifications = JSON.parse(document.getElementById("charts").textContent);
  for (const place of document.querySelectorAll("[data-chart]")) {
    const specification = specifications[place.dataset.chart];
    if (specification) await drawChart(place, specification, onClick);
    else {
      const details = place.nextElementSibling;
      if (details) details.open = true;
      place.remove();
    }
  }
};
