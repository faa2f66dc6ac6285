/* Sorts a table within an element of the class "sortable" by the column whose heading is activated. */
document.querySelectorAll(".sortable table").forEach((table) => {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...(heading.querySelector("p") ?? heading).childNodes);
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = heading.ariaSort !== "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.ariaSort = up ? "ascending" : "descending";
      const text = (row) => row.cells[column].textContent;
      const rows = [...body.rows].sort((left, right) => text(left).localeCompare(text(right)) * (up ? 1 : -1));
      body.append(...rows);
    });
  });
});

/* What is wider than the page can be reached with the Tab key, and then scrolled with the arrow keys. */
const widest = document.querySelectorAll(".table-wrapper, .cell_output, p:has(> img)");
const reach = () =>
  widest.forEach((part) => {
    const scrolls = part.scrollWidth > part.clientWidth;
    if (scrolls) {
      part.tabIndex = 0;
      part.role = "group";
      part.ariaLabel = "Scrolls sideways";
    } else {
      ["tabindex", "role", "aria-label"].forEach((name) => part.removeAttribute(name));
    }
  });
new ResizeObserver(reach).observe(document.body);

/* The theme gives two landmarks no name, so that no reader of screens can tell them apart. */
document.querySelector(".sidebar-drawer")?.setAttribute("aria-label", "All pages");

/* Its page of results has no title. */
document.querySelector("article:not(:has(h1)) #search-results")?.insertAdjacentHTML("beforebegin", "<h1>Search</h1>");
