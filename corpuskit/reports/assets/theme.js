// Light, dark, or as the system has it; nothing is stored.
const themeButton = document.getElementById("theme");
if (themeButton) {
  const themes = ["as the system", "light", "dark"];
  let chosen = 0;
  themeButton.addEventListener("click", () => {
    chosen = (chosen + 1) % themes.length;
    if (chosen === 0) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = themes[chosen];
    themeButton.textContent = `Theme: ${themes[chosen]}`;
  });
}
