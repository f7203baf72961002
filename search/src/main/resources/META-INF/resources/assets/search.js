// Improvements only: the search field works without this file.
//
// - Suggestions while one types, as a combobox with a listbox (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
// - Recent searches, kept on this device alone and only if the reader lets them be kept.
"use strict";

(() => {
  const PAUSE_MILLISECONDS = 150;
  const RECENT = "comity-recent-searches";
  const PRIVATE = "comity-private-search";
  const KEPT = 10;

  // localStorage may be forbidden or full; then nothing is kept, and the field still works
  const device = {
    read: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    write: (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept */ } },
    drop: (key) => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
  };

  const recent = {
    get private() { return device.read(PRIVATE) === "yes"; },
    set private(on) { if (on) { device.write(PRIVATE, "yes"); device.drop(RECENT); } else device.drop(PRIVATE); },
    list() {
      try {
        const kept = JSON.parse(device.read(RECENT));
        return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, KEPT) : [];
      } catch {
        return [];
      }
    },
    add(text) {
      const words = text.trim();
      if (!words || this.private) return;
      device.write(RECENT, JSON.stringify([words, ...this.list().filter((other) => other !== words)].slice(0, KEPT)));
    },
    clear: () => device.drop(RECENT),
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const attributes = (node, values) => {
    for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
    return node;
  };

  const wordy = (text) => /[\p{L}\p{N}]/u.test(text);

  const enhance = (form) => {
    const input = form.querySelector("input[type=search]");
    const list = attributes(element("ul", { className: "suggestions", id: `${input.id}-list`, hidden: true }),
      { role: "listbox", "aria-label": form.dataset.list });
    const live = attributes(element("span", { className: "visually-hidden" }), { role: "status" });
    attributes(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
    form.append(list, live);

    let active = -1;
    let composing = false;
    let timer = 0;
    let request = null;

    const options = () => [...list.children];

    const mark = (index) => {
      options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      active = index;
      const option = options()[index];
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      live.textContent = "";
      mark(-1);
    };

    const open = (entries, announcement) => {
      list.replaceChildren(...entries.map(({ act, children }, at) => {
        const option = attributes(element("li", { id: `${list.id}-${at}` }, ...children), { role: "option", "aria-selected": "false" });
        option.addEventListener("click", act);
        return option;
      }));
      list.hidden = entries.length === 0;
      input.setAttribute("aria-expanded", String(entries.length > 0));
      live.textContent = announcement;
      mark(-1);
    };

    const text = (words, language, direction) =>
      attributes(element("span", { className: "suggestion-text", textContent: words, lang: language }), { dir: direction });

    const suggestion = ({ text: words, language, direction, kind, path, reading }) => ({
      act: () => { if (/^\/(?!\/)/.test(path)) location.assign(path); },
      children: [
        text(words, language, direction), " ",
        ...(reading ? [element("span", { className: "suggestion-note", textContent: reading }), " "] : []),
        element("span", { className: "suggestion-note", textContent: kind }),
      ],
    });

    const remembered = (words) => ({
      act: () => { input.value = words; form.requestSubmit(); },
      children: [text(words, "", "auto")],
    });

    const showRecent = () => {
      const words = recent.list();
      if (words.length === 0) return;
      const clear = {
        act: () => { recent.clear(); close(); document.dispatchEvent(new Event("comity-recent")); },
        children: [element("span", { className: "suggestion-note", textContent: form.dataset.clear })],
      };
      open([...words.map(remembered), clear], form.dataset.recent);
    };

    const ask = async () => {
      request?.abort();
      const words = input.value;
      if (!wordy(words)) {
        close();
        return;
      }
      const current = new AbortController();
      request = current;
      try {
        const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(words)}`,
          { headers: { Accept: "application/json" }, credentials: "same-origin", signal: current.signal });
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const { announcement, suggestions } = await answer.json();
        if (current.signal.aborted || input.value !== words || document.activeElement !== input) return;
        open(suggestions.map(suggestion), announcement);
      } catch {
        // an older request, or the server cannot be reached: the field still works
        if (request === current) close();
      }
    };

    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MILLISECONDS);
    };

    const move = (step) => {
      const count = options().length;
      // one place more than options: the field itself
      mark(((active + 1 + step + count + 1) % (count + 1)) - 1);
    };

    input.addEventListener("compositionstart", () => { composing = true; clearTimeout(timer); });
    input.addEventListener("compositionend", () => { composing = false; soon(); });
    input.addEventListener("input", (event) => { if (!composing && !event.isComposing) soon(); });

    input.addEventListener("keydown", (event) => {
      // keys that choose a character in an input method are not for us; 229 is what older browsers say then
      if (composing || event.isComposing || event.keyCode === 229) return;
      const shown = !list.hidden;
      switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
          event.preventDefault();
          if (shown) move(event.key === "ArrowDown" ? 1 : -1);
          else if (input.value) ask();
          else showRecent();
          break;
        case "Enter":
          if (shown && active >= 0) {
            event.preventDefault();
            options()[active].click();
          }
          break;
        case "Escape":
          if (shown) {
            event.preventDefault();
            close();
          }
          break;
        case "Home":
        case "End":
          // the field moves its own cursor
          mark(-1);
          break;
        case "Tab":
          close();
          break;
        default:
      }
    });

    input.addEventListener("click", () => { if (!input.value && list.hidden) showRecent(); });
    input.addEventListener("blur", close);
    // a click into the list does not take the focus away
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    form.addEventListener("submit", (event) => {
      if (composing) {
        event.preventDefault();
        return;
      }
      recent.add(input.value);
      close();
    });
    addEventListener("pageshow", (event) => { if (event.persisted) close(); });
  };

  const showKept = (section) => {
    const list = section.querySelector("[data-recent-list]");
    const box = section.querySelector("[data-recent-private]");
    const clear = section.querySelector("[data-recent-clear]");
    const action = document.querySelector("form[data-suggestions]").getAttribute("action");
    const show = () => {
      const words = recent.list();
      list.replaceChildren(...words.map((text) => element("li", { className: "chip" },
        attributes(element("a", { href: `${action}?q=${encodeURIComponent(text)}`, textContent: text }), { dir: "auto" }))));
      box.checked = recent.private;
      clear.hidden = words.length === 0;
      section.hidden = false;
    };
    box.addEventListener("change", () => { recent.private = box.checked; show(); });
    clear.addEventListener("click", () => { recent.clear(); show(); box.focus(); });
    document.addEventListener("comity-recent", show);
    show();
  };

  document.querySelectorAll("form[data-suggestions]").forEach(enhance);
  document.querySelectorAll("[data-recent-searches]").forEach(showKept);

  // whoever uses this device next is somebody else
  addEventListener("submit", (event) => { if (new URL(event.target.action).pathname === "/logout") recent.clear(); });
})();
