// What governs a phrase, and what it governs: one walk to the left, one to the right. Every walk has a bound.
#include "figures/frames_finder.h"

#include <algorithm>

namespace parley::figures {

Frame find_frame(const Scene& scene, const Quantity& quantity, const Phrase& phrase) {
  const text::Sentence& s = scene.sentence(quantity.number.first);
  FrameFinder finder{scene, quantity, phrase, s.first, s.last, Frame()};
  finder.look_left();
  finder.look_right();
  // "They freed the envoy, and two rebels were pardoned": a clause of its own
  if (finder.conjoined && finder.frame.main &&
      (finder.frame.main.passive || finder.frame.main.act == Act::missing ||
       (finder.frame.main.act == Act::home && !finder.frame.main.weak)))
    finder.frame.object = Predicate();
  return finder.frame;
}

}  // namespace parley::figures
