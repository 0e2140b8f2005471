// The figures room's stage: quantities, then which of them count captives, then the fields of their records.
#include "figures/captives.h"
#include "figures/figures.h"

namespace parley::figures {

struct FigureRoom::Impl {
  explicit Impl(const gazetteer::Tables& tables) : lexicon(tables), quantities(tables) {}
  Lexicon lexicon;
  QuantityFinder quantities;
};

class FigureRoom::Scratch {
 public:
  Scene scene;
  std::vector<Quantity> quantities;
  std::vector<Candidate> candidates;
};

FigureRoom::FigureRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
FigureRoom::~FigureRoom() = default;
std::unique_ptr<FigureRoom::Scratch, void (*)(FigureRoom::Scratch*)> FigureRoom::make_scratch() const {
  return {new Scratch, [](Scratch* s) { delete s; }};
}

void FigureRoom::run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                     const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
                     Scratch& scratch, FigureRecords& out) const {
  out.figures.clear();
  out.date_links.clear();
  Scene& scene = scratch.scene;
  scene.fill(impl_->lexicon, doc, words, parties, dates);
  impl_->quantities.find(scene, scratch.quantities);
  find_captives(scene, scratch.quantities, scratch.candidates);
  for (const Candidate& c : scratch.candidates) {
    if (c.rule == Rule::refused) continue;
    const Quantity& q = scratch.quantities[c.quantity];
    FigureRecord f;
    f.number_tokens = q.number;
    f.tokens = {q.first, std::max(c.phrase.last, q.last)};
    f.begin = doc.tokens[f.tokens.first].begin;
    f.end = doc.tokens[f.tokens.last - 1].end;
    f.number_begin = doc.tokens[q.number.first].begin;
    f.number_end = doc.tokens[q.number.last - 1].end;
    f.has_low = q.has_low;
    f.has_high = q.has_high;
    f.low = q.low;
    f.high = q.high;
    f.qualifier = q.qualifier;
    f.kind = c.kind;
    f.confidence = 0.8F;
    f.rule = captive_rule(c.rule).name;
    out.figures.push_back(f);
  }
}

}  // namespace parley::figures
