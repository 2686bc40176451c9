"use strict";

// The definitions are those that the page links to, so that they stand in one place.
const definitions = Array.from(document.querySelectorAll("a.definition"), (link) => ({
  name: link.dataset.title,
  url: link.href,
}));

const ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: definitions,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  // The page has a header of its own; besides, the logo brings a style that the page's policy refuses.
  plugins: [() => ({ components: { Logo: () => null } })],
  layout: "StandaloneLayout",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  persistAuthorization: true,
  validatorUrl: null,
  // Always at the root, behind a tenant's prefix too: that is the address that the client is registered with.
  oauth2RedirectUrl: new URL("/oauth2-redirect.html", document.baseURI).href,
});

ui.initOAuth({
  clientId: "swagger-ui",
  usePkceWithAuthorizationCodeGrant: true,
});

// A definition's name shows it below; its JSON and YAML are the links beside it.
for (const link of document.querySelectorAll("a.definition")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const select = document.querySelector(".topbar select");
    if (select !== null) {
      const option = Array.from(select.options).find((candidate) => candidate.text === link.dataset.title);
      const setValue = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set;
      setValue.call(select, option.value);
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    document.getElementById("swagger-ui").scrollIntoView();
  });
}
