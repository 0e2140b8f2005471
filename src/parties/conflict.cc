// The country that a text is about: where its armed groups and parties are at home, and which it names most.
#include <algorithm>

#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr std::size_t kCountries = 24;     ///< countries weighed; more in one text and it is about none
constexpr Index kEntities = 400;           ///< entities weighed
constexpr std::uint32_t kGroupWeight = 3;  ///< a group's mention against a country's
constexpr std::uint32_t kLeastWeight = 3;  ///< so much at least
constexpr std::uint32_t kMentionsWeighed = 20;

struct Weighed {
  std::uint32_t code = 0;  ///< code_of()
  gazetteer::EntryId country = gazetteer::kNoEntry;
  std::uint32_t weight = 0;
};

/// A country's alpha-3 code as a number; 0 where it is none.
std::uint32_t code_of(std::string_view alpha3) noexcept {
  if (alpha3.size() != 3) return 0;
  const auto letter = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(alpha3[i])); };
  return letter(0) | letter(1) << 8u | letter(2) << 16u;
}

}  // namespace

gazetteer::EntryId country_of_conflict(Work& w, bool plainly) {
  Weighed all[kCountries];
  std::size_t count = 0;
  for (Index i = 0; i < w.entities.size() && i < kEntities; ++i) {
    const Entity& e = w.entities[i];
    if (w.traces[i].mentions == 0 || e.country.empty()) continue;
    const bool group = e.kind == PartyKind::armed_group || e.kind == PartyKind::political;
    const bool state = is_state(e.kind);
    if (!group && !state) continue;
    const std::uint32_t code = code_of(e.country);
    std::size_t k = 0;
    while (k < count && all[k].code != code) ++k;
    if (k == count) {
      const gazetteer::EntryId country = w.country(e.country);
      if (country == gazetteer::kNoEntry) continue;
      if (count == kCountries) return gazetteer::kNoEntry;
      all[count].code = code;
      all[count++].country = country;
    }
    all[k].weight += std::min(w.traces[i].mentions, kMentionsWeighed) * (group ? kGroupWeight : 1);
  }
  Weighed best, second;
  for (std::size_t k = 0; k < count; ++k) {
    if (all[k].weight > best.weight) {
      second = best;
      best = all[k];
    } else if (all[k].weight > second.weight) {
      second = all[k];
    }
  }
  if (best.weight < kLeastWeight || best.weight == second.weight) return gazetteer::kNoEntry;
  if (plainly && best.weight < 2 * second.weight) return gazetteer::kNoEntry;
  return best.country;
}

}  // namespace parley::parties
