// Which quantities count captives, of what kind, and by which rule.
#ifndef PARLEY_FIGURES_CAPTIVES_H_
#define PARLEY_FIGURES_CAPTIVES_H_

#include <vector>

#include "figures/frames.h"
#include "grammar/subject.h"

namespace parley::figures {

/// Why a quantity counts captives. The example (of our own words) is run by a test: the span between « and » must come out with this rule.
struct CaptiveRule {
  const char* name;
  const char* example;
};

/// The rules by number, see captives.cc.
enum class Rule : std::uint8_t {
  refused,  // no count of captives
  captive_noun,
  bodies,
  object,
  nominal,
  passive,
  postmodified,
  adjective,
  came_home,
  missing,
  among_captives,
  exchanged_for,
  included,
  listed,
  whole,
  part,
  of_them,
  repeated,
  elided,
  attributed,
  told_again,
  told_of,
  asked_for,
  count
};
const CaptiveRule& captive_rule(Rule rule);

/// A quantity on its way to a figure.
struct Candidate {
  Index quantity = none;
  Phrase phrase;
  Frame frame;
  Rule rule = Rule::refused;
  FigureKind kind = FigureKind::prisoners;
  bool own_kind = false;    ///< by its own noun
  bool listed = false;      ///< stands in a list behind another figure
  Index antecedent = none;  ///< candidate that it repeats, is a part of, or stands in a list with
};

/// Decides over all quantities; `out` gets one candidate a quantity, in order.
void find_captives(const Scene& scene, const grammar::TextSubject& subject, const std::vector<Quantity>& quantities,
                   std::vector<Candidate>& out);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_CAPTIVES_H_
