const loads = new Map();

function once(url, make) {
  if (!loads.has(url)) {
    loads.set(
      url,
      new Promise((resolve, reject) => {
        const element = make();
        element.onload = () => resolve();
        element.onerror = () => {
          loads.delete(url);
          reject(new Error(`The static resource ${url} could not be loaded.`));
        };
        document.head.appendChild(element);
      }),
    );
  }
  return loads.get(url);
}

export function loadScript(_component, url) {
  return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

export function loadStyle(_component, url) {
  return once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}
