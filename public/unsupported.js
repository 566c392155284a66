/*
 * Says what to do when the application's module script does not run: a browser without modules, one
 * that cannot read its syntax, or a file that did not arrive. Plain ES3, since only an old browser
 * needs it. The notice lies inside #root, so an application that mounts late still replaces it.
 */
(function () {
  // The page's load event waits for the module script; React then mounts within a task or two.
  var graceMilliseconds = 3000;

  function showUnlessMounted() {
    var page = document.documentElement;
    // It has come, and is about to take the frame over.
    if (page.getAttribute('data-run')) return;
    var notice = document.getElementById('fallback-unsupported');
    var loading = document.getElementById('fallback-loading');
    if (notice) notice.removeAttribute('hidden');
    if (loading) loading.setAttribute('hidden', 'hidden');
    // The frame shows what only the application can do.
    if (notice) page.setAttribute('data-opening', 'no');
  }

  function afterLoad() {
    var hasModules = 'noModule' in document.createElement('script');
    setTimeout(showUnlessMounted, hasModules ? graceMilliseconds : 0);
  }

  if (document.readyState === 'complete') afterLoad();
  else window.addEventListener('load', afterLoad);
})();
