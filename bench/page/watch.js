/**
 * Runs in the page before anything of it, so that it may use nothing from here: notes when the first request of the list has been painted in the viewport, wherever its markup
 * lies, long tasks and layout shifts.
 */
export function watch(title) {
  const seen = { card: undefined, long: [], shifts: [] };
  Object.defineProperty(window, 'benchSeen', { value: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shifts.push({ startTime, value });
  }).observe({ type: 'layout-shift', buffered: true });

  const roots = new Set([document]);
  let asked = false;
  const observer = new MutationObserver(() => {
    if (asked || seen.card !== undefined) return;
    asked = true;
    requestAnimationFrame(look);
  });
  const watch = (root) => observer.observe(root, { childList: true, characterData: true, subtree: true });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.add(root);
    watch(root);
    return root;
  };
  watch(document);

  function look() {
    asked = false;
    for (const root of roots) {
      for (const heading of root.querySelectorAll('h3')) {
        if (heading.textContent.trim() !== title || !heading.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const { top, bottom, height } = heading.getBoundingClientRect();
        if (height === 0 || bottom <= 0 || top >= innerHeight) continue;
        observer.disconnect();
        const { port1, port2 } = new MessageChannel();
        // The message arrives after the frame that this callback belongs to has been painted.
        port1.onmessage = () => {
          seen.card = performance.now();
          window.benchPainted('');
        };
        port2.postMessage(undefined);
        return;
      }
    }
  }
}
