/* global document, location, URLSearchParams, AdaptiveCards, gallery, markdown */
// Runs in the gallery's page. `gallery` (cards, themes, host configurations) and `markdown` stand before it in the file.
(function show() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const controls = Object.fromEntries([...document.querySelectorAll('.bar select')].map((select) => [select.name, select]));
  for (const [name, select] of Object.entries(controls)) {
    if (asked.has(name)) select.value = asked.get(name);
    select.addEventListener('change', draw);
  }

  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.renderMarkdown(text);
    result.didProcess = true;
  };

  function rendered(card, theme) {
    const view = new AdaptiveCards.AdaptiveCard();
    view.hostConfig = new AdaptiveCards.HostConfig(gallery.hostConfigs[theme]);
    view.parse(card, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
    return view.render();
  }

  function figure({ feature, name, state, language, card, bytes }, theme) {
    const frame = document.createElement('figure');
    frame.dataset.card = `${feature}/${name}: ${state} (${language})`;
    const caption = document.createElement('figcaption');
    caption.textContent = `${frame.dataset.card}, ${bytes} bytes`;
    const box = document.createElement('div');
    box.className = 'card';
    box.lang = language;
    box.dir = card.rtl ? 'rtl' : 'ltr';
    box.append(rendered(card, theme));
    frame.append(caption, box);
    return frame;
  }

  function draw() {
    const { theme, language, feature, width } = Object.fromEntries(Object.entries(controls).map(([name, select]) => [name, select.value]));
    for (const [name, value] of Object.entries(gallery.themes[theme])) document.documentElement.style.setProperty(`--${name}`, value);
    document.documentElement.style.setProperty('--width', width);
    const chosen = gallery.cards.filter((card) => (language === 'all' || card.language === language) && (feature === 'all' || card.feature === feature));
    document.querySelector('.cards').replaceChildren(...chosen.map((card) => figure(card, theme)));
  }

  draw();
})();
