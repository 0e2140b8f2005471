// Which two sides a story is about: those whom it names side by side, "X and Y", "the X-Y war".
#include "report/negotiations.h"

namespace parley::report {
namespace {

constexpr std::size_t kMostPairs = 64;  // of a document; what comes later counts for a pair known by then

bool may_face(const DealInput& in, Index e) {
  if (e == none) return false;
  const PartyKind k = in.parties->entities[e].kind;
  return parties::is_state(k) || k == PartyKind::armed_group || k == PartyKind::political || k == PartyKind::people;
}

constexpr std::uint32_t kLongestJoint = 32;  // bytes: "'s and Foreign Minister "

/// The text between two neighbours of a pair: "and", a hyphen, "and President", "'s and the".
bool joins(std::string_view between) {
  if (between == "-" || between == "\xE2\x80\x93") return true;
  if (between.substr(0, 2) == "'s") between.remove_prefix(2);
  constexpr std::string_view kAnd = " and ";
  if (between.substr(0, kAnd.size()) != kAnd) return false;
  between.remove_prefix(kAnd.size());
  for (const std::string_view article : {"the ", "its ", "his "}) {
    if (between.substr(0, article.size()) == article) between.remove_prefix(article.size());
  }
  // A title: capital letters only.
  bool begins = true;
  for (const char c : between) {
    if (begins && !(c >= 'A' && c <= 'Z')) return false;
    if (c == ',' || c == '.' || c == ';' || c == '\n') return false;
    begins = c == ' ';
  }
  return true;
}
bool lists(std::string_view between) { return between == ", " || between == ", the " || between == ", and "; }

}  // namespace

void find_pairs(const DealInput& in, TalksScratch& scratch) {
  scratch.pairs.clear();
  scratch.named.assign(in.parties->entities.size(), 0);
  const auto& mentions = in.parties->mentions;
  const auto& doc = *in.doc;
  const auto between = [&](std::size_t i) -> std::string_view {
    const auto& a = mentions[i];
    const auto& b = mentions[i + 1];
    return b.begin >= a.end && b.begin - a.end < kLongestJoint ? doc.text.substr(a.end, b.begin - a.end)
                                                               : std::string_view();
  };
  const auto person = [&](std::size_t i) {
    return mentions[i].entity != none && in.parties->entities[mentions[i].entity].kind == PartyKind::person;
  };
  for (const auto& m : mentions) {
    if (const Index side = side_of(in, m.entity); side != none) ++scratch.named[side];
  }
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    if (mentions[i].entity == none || mentions[i + 1].entity == none || !joins(between(i))) continue;
    // "A, B and C", "A and B and C"; but "the ministers of A and B, C. and D."
    if (i > 0 && lists(between(i - 1)) && person(i - 1) == person(i)) continue;
    if (i + 2 < mentions.size() && (lists(between(i + 1)) || joins(between(i + 1))) && person(i + 2) == person(i + 1))
      continue;
    const Index a = side_of(in, mentions[i].entity), b = side_of(in, mentions[i + 1].entity);
    if (!may_face(in, a) || !may_face(in, b) || same_side(in, a, b)) continue;
    const std::uint32_t sentence = doc.sentence_of[mentions[i].first];
    const bool subject = mentions[i].first <= doc.sentences[sentence].first + 1;
    const std::uint32_t story = scratch.story_of[doc.sentences[sentence].paragraph];
    const auto known = std::find_if(scratch.pairs.begin(), scratch.pairs.end(), [&](const SidePair& p) {
      return p.story == story &&
             ((same_side(in, p.a, a) && same_side(in, p.b, b)) || (same_side(in, p.a, b) && same_side(in, p.b, a)));
    });
    if (known != scratch.pairs.end()) {
      ++known->times;
      known->subject |= subject;
    } else if (scratch.pairs.size() < kMostPairs) {
      scratch.pairs.push_back({a, b, story, 1, mentions[i].first, subject});
    }
  }
}

const SidePair* pair_of_story(const DealInput& in, const TalksScratch& scratch, std::uint32_t story, Index with,
                              text::TokenIndex by) {
  const SidePair* best = nullptr;
  bool tied = false;
  for (const SidePair& p : scratch.pairs) {
    if (p.story != story || p.first >= by) continue;
    if (with != none && !same_side(in, p.a, with) && !same_side(in, p.b, with)) continue;
    // Named once and by the way: observers, venues.
    if (p.times < 2 && !p.subject && (scratch.named[p.a] < 2 || scratch.named[p.b] < 2)) continue;
    if (best != nullptr && p.times == best->times) tied = true;
    if (best == nullptr || p.times > best->times) best = &p, tied = false;
  }
  return tied ? nullptr : best;
}

}  // namespace parley::report
