// The article's own switch between dark and white. It knows nothing of the map.

const day = document.getElementById('day')!;
day.addEventListener('click', () => {
  const dark = document.documentElement.classList.toggle('dark');
  day.setAttribute('aria-pressed', String(!dark));
});
