/* Sorts a table within an element of the class "sortable" by the column whose heading is activated. */
document.querySelectorAll(".sortable table").forEach((table) => {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
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
