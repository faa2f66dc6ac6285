// The page: it sends a file and a question to the worker, and shows the answer.

const form = document.getElementById("ask");
const file = document.getElementById("file");
const drop = document.getElementById("drop");
const status = document.getElementById("status");
const told = document.getElementById("told");
const keep = document.getElementById("keep");
const download = document.getElementById("download");

// A worker from the network would have no policy. One from a blob has this page's policy.
const address = new URL("worker.js", document.baseURI).href;
const script = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
const worker = new Worker(URL.createObjectURL(script), { type: "module" });

const LOADING = "Python is loading.";
let state = LOADING;
let asked = 0;

worker.onmessage = ({ data }) => {
    if (data.runs) {
        document.getElementById("runs").textContent = data.runs;
        state = "Working.";
        status.textContent = asked ? state : "Ready.";
    } else if (data.failed) {
        broken(`${data.failed}. The contents of your file are not shown.`, !data.asked);
    } else if (data.asked === asked) {
        show(data.answered ? "Done." : "No answer.", data.html, !data.answered);
    }
};
worker.onerror = () => broken("Python could not be loaded. Is a file of this page missing?", true);

function broken(why, forGood) {
    show(`Something is wrong with this page: ${why}`);
    if (forGood) state = status.textContent;
}

function show(says, html = "", refused = false) {
    status.textContent = says;
    told.innerHTML = html; // the library escapes it, and the page's policy runs no script in it
    told.classList.toggle("refused", refused);
    offer(refused ? "" : html);
    if (html) told.focus();
}

// The answer as a page of its own, made here without a server.
function offer(html) {
    if (download.href) URL.revokeObjectURL(download.href);
    keep.hidden = !html;
    if (!html) return download.removeAttribute("href");
    const title = told.querySelector("h2")?.textContent ?? document.title;
    const page = document.implementation.createHTMLDocument(title);
    page.documentElement.lang = "en-GB";
    page.head.prepend(Object.assign(page.createElement("meta"), { name: "color-scheme", content: "light dark" }));
    page.head.prepend(page.createElement("meta"));
    page.head.firstChild.setAttribute("charset", "utf-8");
    page.body.innerHTML = html;
    const text = `<!doctype html>\n${page.documentElement.outerHTML}\n`;
    download.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
    download.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 80).toLowerCase()}.html`;
}

form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    const { question } = fields;
    delete fields.question;
    asked += 1;
    show(state);
    worker.postMessage({ asked, question, file: file.files[0], fields });
});

form.addEventListener("change", (event) => {
    if (event.target.name === "question") fit();
});

function fit() {
    const { question } = Object.fromEntries(new FormData(form));
    for (const part of form.querySelectorAll("[data-for]")) {
        part.hidden = !part.dataset.for.split(" ").includes(question);
    }
    document.getElementById("on").required = question === "outlook";
    document.getElementById("seed").required = question === "sample";
}

for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
        event.preventDefault(); // otherwise the browser would open the file instead of this page
        drop.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length) file.files = event.dataTransfer.files;
    });
}

const now = new Date();
const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
document.getElementById("on").value = today.toISOString().slice(0, 10);
fit();
