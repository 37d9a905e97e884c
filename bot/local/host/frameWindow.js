/** Shows Teams around a tab in this iframe. Only the theme changes without a reload, as in Teams; nothing is added to the browser's history. */
export function makeFrameWindow(iframe) {
  let [shown, theme] = ['', ''];
  // Asked of what is loaded now: while another address is on its way, that is still the one before.
  const tellTheme = () => {
    const { settings, tell } = iframe.contentWindow;
    if (settings && settings().theme !== theme) tell('themeChange', [theme]);
  };
  iframe.addEventListener('load', tellTheme);
  return {
    /** An empty address shows nothing; `anew` loads what is shown once more. */
    show: (address, nextTheme, { name, anew = false }) => {
      [iframe.title, theme] = [name, nextTheme];
      if (address === shown && !anew) return tellTheme();
      shown = address;
      iframe.contentWindow.location.replace(address ? `${address}&theme=${theme}` : 'about:blank');
    },
    tell: (func, args) => iframe.contentWindow.tell(func, args),
    isSource: (source) => iframe.contentWindow === source,
  };
}
