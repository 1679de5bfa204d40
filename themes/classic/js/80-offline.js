// The service worker of a hosted site, where the book asks for one; and none where it no longer does.

async function keepForOffline() {
  if (!('serviceWorker' in navigator)) return;
  const script = new URL(fromRoot('service-worker.js'), location.href).href;
  if ('worker' in page) {
    await navigator.serviceWorker.register(script, { scope: new URL('./', script).pathname });
    return;
  }
  const there = await navigator.serviceWorker.getRegistration(script);
  if (there?.active?.scriptURL === script) await there.unregister();
}

// Frames without an origin and private windows refuse; the site works without.
keepForOffline().catch(() => {});
