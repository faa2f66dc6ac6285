// Python in a thread of its own, so that the page keeps responding. Everything is loaded from the folder of this file.

import { loadPyodide } from "./pyodide/pyodide.mjs";

const loading = load();
loading.then(
    ({ runs }) => postMessage({ runs }),
    (error) => postMessage({ failed: error.message }),
);

async function load() {
    const python = await loadPyodide();
    for (const wheel of await (await get("wheels/wheels.json")).json()) {
        python.unpackArchive(await (await get(`wheels/${wheel}`)).arrayBuffer(), "wheel");
    }
    python.FS.mkdir("/given");
    const page = python.pyimport("inspection_framework.notebook.browser");
    return { python, page, runs: page.runs() };
}

async function get(path) {
    const response = await fetch(new URL(path, import.meta.url));
    if (!response.ok) throw new Error(`${path} is missing`);
    return response;
}

onmessage = async ({ data: { asked, question, file, fields } }) => {
    const { python, page } = await loading;
    const path = `/given/${file.name}`;
    const given = python.toPy(fields);
    try {
        python.FS.writeFile(path, new Uint8Array(await file.arrayBuffer()));
        const told = page.told(question, path, given);
        postMessage({ asked, answered: told.answered, html: told.html });
        told.destroy();
    } catch (error) {
        // Only the type: the message might contain the value of a cell.
        postMessage({ asked, failed: error.type ?? error.name });
    } finally {
        given.destroy();
        if (python.FS.analyzePath(path).exists) python.FS.unlink(path);
    }
};
