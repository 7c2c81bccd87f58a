const key = 'lodestone-theme';

/** The theme of the system until the reader chooses; the choice is kept where the browser allows it. */
class Theme {
  dark = $state(false);

  start(): void {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const chosen = read();
    this.dark = chosen ? chosen === 'dark' : system.matches;
    if (chosen) document.documentElement.dataset.theme = chosen;
    system.addEventListener('change', (event) => {
      if (!document.documentElement.dataset.theme) this.dark = event.matches;
    });
  }

  toggle(): void {
    this.dark = !this.dark;
    const chosen = this.dark ? 'dark' : 'light';
    document.documentElement.dataset.theme = chosen;
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
  }
}

function read(): 'dark' | 'light' | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'dark' || stored === 'light' ? stored : null;
  } catch {
    return null;
  }
}

export const theme = new Theme();
