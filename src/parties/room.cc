// The parties room's stage: runs its steps and hands on entities in the order of their first mention.
#include <algorithm>
#include <memory>

#include "parties/parties.h"
#include "parties/roles.h"
#include "parties/work.h"

namespace parley::parties {

struct PartyRoom::Impl {
  explicit Impl(const gazetteer::Tables& t) : tables(t), roles(t), lexicon(t) {}
  const gazetteer::Tables& tables;
  RoleRulesWhenNeeded roles;
  Lexicon lexicon;
};

class PartyRoom::Scratch {
 public:
  explicit Scratch(text::Lender& l) : lender(l) {}
  text::Lender& lender;
  Work work;
  RoleScratch roles;
  std::vector<Index> rank;          ///< of entities: new index, by first mention
  std::vector<std::uint8_t> stays;  ///< of entities: does the report name it?
};

PartyRoom::PartyRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
PartyRoom::~PartyRoom() = default;
std::unique_ptr<PartyRoom::Scratch, void (*)(PartyRoom::Scratch*)> PartyRoom::make_scratch(text::Lender& lender) const {
  return {new Scratch(lender), [](Scratch* s) { delete s; }};
}
std::size_t PartyRoom::state_bytes(const Scratch& scratch) noexcept {
  std::size_t bytes = 0;
  for (const grammar::Matcher& matcher : scratch.roles.matchers) bytes += matcher.bytes();
  return bytes;
}

namespace {

constexpr int kMostSteps = 4;  // a spokesman, his minister, the ministry, the state

/// YYYYMMDD of "YYYY-MM-DD"; 0 where it is none.
std::uint32_t day_number(std::string_view date) noexcept {
  std::uint32_t n = 0;
  for (const char c : date.substr(0, 10)) {
    if (c >= '0' && c <= '9') n = n * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return date.size() >= 10 ? n : 0;
}

/// In a text of trade, work or sport: a person or body of whom the gazetteer knows nothing, who acts for nobody that it knows and whom the text
/// gives no part in a conflict. Companies, their chairmen and analysts fill such texts.
bool passes_by(const Work& work, Index who) {
  Roles of_office;  // what a chairman or his spokesman has as well
  for (const Role role : {Role::leader, Role::official, Role::spokesperson}) of_office.add(role);
  for (int steps = 0; who != none && steps < kMostSteps; ++steps) {
    const Entity& e = work.entities[who];
    const bool unknown = e.entry == gazetteer::kNoEntry && (e.kind == PartyKind::person || e.kind == PartyKind::other);
    if (!unknown || (e.roles.bits() & ~of_office.bits()) != 0) return false;
    who = e.represents;
  }
  return true;
}

/// Which entities the report names at all.
void choose(const Work& work, const grammar::TextSubject& subject, std::vector<std::uint8_t>& stays) {
  const bool civil = !subject.of_conflict();
  stays.assign(work.entities.size(), civil ? 0 : 1);
  for (Index e = 0; e < work.entities.size(); ++e) {
    if (civil && !passes_by(work, e)) stays[e] = 1;
    if (work.traces[e].elders && work.entities[e].roles.empty()) stays[e] = 0;
  }
  if (!civil) return;
  for (const PartyMention& m : work.mentions) {
    if (m.entity != none && stays[m.entity] == 0 && !work.traces[m.entity].elders)
      stays[m.entity] = subject.of_conflict_near(work.doc->sentence_of[m.first]) ? 1 : 0;
  }
}

template <typename T>
text::Lent<T> copy(const std::vector<T>& from, text::Lender::Loan& loan) {
  text::Lent<T> to = loan.take<T>(from.size());
  std::uninitialized_copy(from.begin(), from.end(), to.data());
  return to;
}

/// Mentions in text `order`; entities in the order of their first one, then the states that only their offices' holders imply; others without
/// a mention go. `out` has them as they were found, and gets them in their new order.
void hand_on(const std::vector<std::uint32_t>& order, const std::vector<std::uint8_t>& stays, text::Lender::Loan& loan,
             std::vector<Index>& rank, PartyRecords& out) {
  text::Lent<Entity> entities = copy(out.entities, loan);
  const text::Lent<PartyMention> mentions = copy(out.mentions, loan);
  out.entities.clear();
  out.mentions.clear();
  rank.assign(entities.size(), none);
  const auto number = [&](Index e) {
    if (rank[e] != none) return;
    rank[e] = static_cast<Index>(out.entities.size());
    out.entities.push_back(entities[e]);
  };
  const auto nobody = [&](Index e) { return e != none && stays[e] == 0; };
  for (const std::uint32_t i : order) {
    const Index who = mentions[i].entity;
    if (who != none && !nobody(who)) number(who);
  }
  for (const std::uint32_t i : order) {
    PartyMention m = mentions[i];
    if (nobody(m.entity)) continue;
    if (m.entity != none) {
      const Index implied = entities[m.entity].represents;
      const bool unnamed = implied != none && rank[implied] == none;
      if (unnamed &&
          (entities[implied].kind == PartyKind::state || entities[implied].kind == PartyKind::intergovernmental)) {
        entities[implied].roles = Roles();  // what the text does not name it gives no role
        number(implied);
      }
      m.entity = rank[m.entity];
    }
    out.mentions.push_back(m);
  }
  for (Entity& e : out.entities) {
    if (e.represents != none) e.represents = rank[e.represents];
  }
}

}  // namespace

void find_actors(Work& work) {
  find_names(work);
  find_named_groups(work);
  find_persons(work);
  find_last_names(work);
  find_organisations(work);
  find_acronyms(work);
  find_offices(work);
  work.order_mentions(work.order);
  note_items(work);
  find_descriptions(work);
  find_rosters(work);
  settle_affiliations(work);
  find_delegations(work);
  settle_names(work);
}

void PartyRoom::run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                    const std::vector<gazetteer::NameHit>& names, const grammar::TextSubject& subject,
                    std::uint32_t published, Scratch& scratch, PartyRecords& out) const {
  out.past_gazetteer_date = published != 0 && published > day_number(impl_->tables.data_date());
  Work& work = scratch.work;
  work.tables = &impl_->tables;
  work.lexicon = &impl_->lexicon;
  work.subject = &subject;
  // Found where they are handed on, so that there is but one such array of each.
  work.entities.swap(out.entities);
  work.mentions.swap(out.mentions);
  {
    text::Lender::Loan loan(scratch.lender);
    work.begin(doc, words, names, published, loan);
    find_actors(work);
    give_roles(work, subject, impl_->roles, loan, scratch.roles);
    choose(work, subject, scratch.stays);
  }
  work.entities.swap(out.entities);
  work.mentions.swap(out.mentions);
  text::Lender::Loan loan(scratch.lender);
  hand_on(scratch.roles.order, scratch.stays, loan, scratch.rank, out);
  out.items = work.items;
  out.of_peacetime = work.of_peacetime;
  out.of_other_matters = work.of_other_matters;
  out.voice = side_of_labels(doc, impl_->tables, out);
}

}  // namespace parley::parties
