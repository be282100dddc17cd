### Computed figures, and what they open into.

figure-said = { $text }
figure-label = { $title }: { $value }
figure-close = Close
figure-inputs = Computed from
figure-assumed = Assumed, as nobody said
figure-is-assumed = assumed
figure-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
figure-quality = How well the touchpoints behind it are known: { $researched } researched, { $partly } partly, { $assumed } assumed, { $unsaid } not said.
figure-oldest = The oldest measured value is of { $day }.
figure-caveat-model = Model estimate, not a cause.
figure-caveat-draft = Draft, not legal advice.
