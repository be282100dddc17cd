// Two maps of the same journey, whose touchpoints have the same ids: what is selected in one is selected in the other.

const [today, planned] = document.querySelectorAll("journey-map");
let isFollowing = false;

follow(today, planned);
follow(planned, today);

function follow(one, other) {
  one.addEventListener("journey-select", ({ detail: { subject } }) => {
    // What follows is no choice of anybody, and nothing follows it.
    if (isFollowing) return;
    isFollowing = true;
    other.select(subject?.kind === "touchpoint" && has(other, subject.id) ? subject.id : null);
    isFollowing = false;
  });
}

function has(map, id) {
  const journeys = map.toJSON()?.journeys ?? [];
  return journeys.some(({ touchpoints = [] }) => touchpoints.some((touchpoint) => touchpoint.id === id));
}
