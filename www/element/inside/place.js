/**
 * Gives the map of the single file a place of its own to be kept in, before it begins: all pages from a disk share the
 * storage of the browser, and two copies of the file are two works.
 */

const map = document.querySelector("journey-map");
map.setAttribute("storage", `${map.getAttribute("storage")}:${location.pathname}`);
