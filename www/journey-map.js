// Defines the custom element and starts the compiled core in it.
import start, { mount } from "./journey-map-core.js";

customElements.define("journey-map", class extends HTMLElement {
  async connectedCallback() {
    await start();
    const root = this.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
    mount(root);
  }
});
