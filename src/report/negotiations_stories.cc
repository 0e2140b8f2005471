// Which paragraphs tell one story. A digest of the day's events tells several, and the sides, mediators and topic of one are none of the next one's.
#include <algorithm>
#include <string_view>

#include "report/negotiations.h"

namespace parley::report {
namespace {

constexpr std::uint32_t kStorySides = 2;

/// Paragraphs that name the same state, group or person belong together, as do those of one country; what names nobody goes with what stands
/// before it. Bodies that act everywhere (the UN, the Red Cross) and nameless groups ("the rebels") hold no stories together.
class StoryTeller {
 public:
  StoryTeller(const DealInput& in, TalksScratch& s) : in_(in), s_(s) {}

  void run() {
    const auto& doc = *in_.doc;
    s_.story_of.resize(doc.paragraphs.size());
    named_.assign(doc.paragraphs.size(), 0);
    for (std::uint32_t i = 0; i < s_.story_of.size(); ++i) s_.story_of[i] = i;
    first_.assign(in_.parties->entities.size(), kNoCluster);
    for (const auto& m : in_.parties->mentions) {
      if (m.entity == none) continue;
      const std::uint32_t paragraph = doc.sentences[doc.sentence_of[m.first]].paragraph;
      std::uint32_t& first = first_[m.entity];
      if (first == kNoCluster) first = paragraph;
      if (!holds_together(m.entity)) continue;
      named_[paragraph] = 1;
      if (first != paragraph) join(first, paragraph);
    }
    if (!one_story()) join_countrymen();
    if (one_story()) {
      std::fill(s_.story_of.begin(), s_.story_of.end(), 0);
      s_.stories.clear();
      s_.stories.emplace_back();
      return;
    }
    join_fragments();
    // A paragraph that names nobody: with the one before it, at the beginning with the one behind it.
    bool named = !named_.empty() && named_[0] != 0;
    for (std::uint32_t i = 1; i < s_.story_of.size(); ++i) {
      if (named_[i] == 0 || !named) join(i - 1, i);
      named |= named_[i] != 0;
    }
    number();
  }

 private:
  /// Do all paragraphs that name somebody belong together? Then those that name nobody go with them: a text of one story, as most are.
  bool one_story() {
    std::uint32_t story = kNoCluster;
    for (std::uint32_t i = 0; i < s_.story_of.size(); ++i) {
      if (named_[i] == 0) continue;
      const std::uint32_t own = root(i);
      if (story != kNoCluster && own != story) return false;
      story = own;
    }
    return true;
  }
  bool holds_together(Index e) const {
    const parties::Entity& x = in_.parties->entities[e];
    if (x.kind == PartyKind::intergovernmental || x.kind == PartyKind::ngo) return false;
    return !x.name.empty() && !(x.name.front() >= 'a' && x.name.front() <= 'z');
  }
  std::uint32_t root(std::uint32_t i) {
    while (s_.story_of[i] != i) i = s_.story_of[i] = s_.story_of[s_.story_of[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a != b) s_.story_of[std::max(a, b)] = std::min(a, b);
  }
  /// A group or a person and the country; who speaks for somebody and that somebody.
  void join_countrymen() {
    const auto& all = in_.parties->entities;
    s_.order.clear();  // the first entity of each country: few
    for (Index e = 0; e < all.size(); ++e) {
      if (first_[e] == kNoCluster || !holds_together(e)) continue;
      if (all[e].represents != none && first_[all[e].represents] != kNoCluster && holds_together(all[e].represents))
        join(first_[e], first_[all[e].represents]);
      if (all[e].country.empty()) continue;
      const auto known = std::find_if(s_.order.begin(), s_.order.end(),
                                      [&](Index other) { return same_country(all[e].country, all[other].country); });
      if (known != s_.order.end())
        join(first_[e], first_[*known]);
      else
        s_.order.push_back(e);
    }
  }
  /// Two codes of three letters, letter by letter: a call to compare them would cost more.
  static bool same_country(std::string_view a, std::string_view b) {
    return a.size() == b.size() && a[0] == b[0] && a.substr(1) == b.substr(1);
  }
  /// What names no two sides is no story of its own: with what stands before it.
  void join_fragments() {
    sides_.assign(s_.story_of.size(), 0);
    for (Index e = 0; e < first_.size(); ++e) {
      if (first_[e] != kNoCluster && side(e)) ++sides_[root(first_[e])];
    }
    // What stands amid another story is its background.
    for (std::uint32_t i = 1; i < s_.story_of.size(); ++i) {
      if (root(i) == i) continue;
      for (std::uint32_t k = i; k > 0 && root(k - 1) != root(i); --k) join(i, k - 1);
    }
    if (digest()) return;
    for (std::uint32_t i = 1; i < s_.story_of.size(); ++i) {
      const std::uint32_t own = root(i), before = root(i - 1);
      if (own == before || (sides_[own] >= kStorySides && sides_[before] >= kStorySides)) continue;
      const std::uint32_t both = sides_[own] + sides_[before];
      join(own, before);
      sides_[root(i)] = both;
    }
  }
  /// Paragraphs that tell each another story, three of them with sides of their own: a short one between them is one, too.
  bool digest() {
    std::uint32_t stories = 0, full = 0;
    for (std::uint32_t i = 0; i < s_.story_of.size(); ++i) {
      if (root(i) != i) continue;
      ++stories;
      full += sides_[i] >= kStorySides ? 1u : 0u;
    }
    return full >= 3 && 4 * stories >= 3 * s_.story_of.size();
  }
  bool side(Index e) const {
    const PartyKind k = in_.parties->entities[e].kind;
    return holds_together(e) &&
           (parties::is_state(k) || k == PartyKind::armed_group || k == PartyKind::political || k == PartyKind::people);
  }
  /// From roots to numbers, in text order.
  void number() {
    s_.stories.clear();
    for (std::uint32_t i = 0; i < s_.story_of.size(); ++i) {
      // A root stands before what hangs on it, and is numbered by then.
      if (s_.story_of[i] == i) {
        s_.story_of[i] = static_cast<std::uint32_t>(s_.stories.size());
        s_.stories.emplace_back();
      } else {
        s_.story_of[i] = s_.story_of[s_.story_of[i]];
      }
    }
    if (s_.stories.empty()) s_.stories.emplace_back();
  }

  const DealInput& in_;
  TalksScratch& s_;
  std::vector<std::uint8_t>& named_ = s_.named_paragraphs;
  std::vector<std::uint32_t>& sides_ = s_.sides_of_story;
  std::vector<std::uint32_t>& first_ = s_.first_paragraph;
};

}  // namespace

void find_stories(const DealInput& in, TalksScratch& scratch) { StoryTeller(in, scratch).run(); }

}  // namespace parley::report
