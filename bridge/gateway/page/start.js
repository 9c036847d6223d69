// Kept in a file of its own: the page's policy allows no script inside it.
window.ui = SwaggerUIBundle({
  url: "-json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: null, // nobody else's server is asked whether the document is valid
});
