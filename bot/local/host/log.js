// What a tab asked of Teams, newest last; what this page does not answer stands out.

const linesKept = 200;
const longest = 200;

export function makeLog(details) {
  const [list, count] = [details.querySelector('ol'), details.querySelector('.count')];
  let [all, unknown] = [0, 0];
  const part = (tag, className, text) => {
    const element = document.createElement(tag);
    [element.className, element.textContent] = [className, text];
    return element;
  };
  return {
    add: ({ func, args, known }, from) => {
      all += 1;
      unknown += known ? 0 : 1;
      const line = document.createElement('li');
      line.append(...(from ? [part('span', 'from', from), ' '] : []), part('code', 'func', func), ' ', part('span', 'args', args.length > 0 ? JSON.stringify(args).slice(0, longest) : ''), ...(known ? [] : [' ', part('strong', 'unknown', 'not answered')]));
      list.append(line);
      if (list.childElementCount > linesKept) list.firstElementChild.remove();
      count.textContent = unknown > 0 ? `(${all}, ${unknown} not answered)` : `(${all})`;
    },
  };
}
