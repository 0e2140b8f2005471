// The figures room's stage: quantities, then which of them count captives, then the fields of their records.
#include "figures/captives.h"
#include "figures/figures.h"
#include "figures/records.h"

namespace parley::figures {

struct FigureRoom::Impl {
  explicit Impl(const gazetteer::Tables& source) : tables(source), lexicon(source), quantities(source) {}
  const gazetteer::Tables& tables;
  Lexicon lexicon;
  QuantityFinder quantities;
};

class FigureRoom::Scratch {
 public:
  explicit Scratch(text::Lender& l) : lender(l) {}
  text::Lender& lender;
  Scene scene;
  std::vector<Quantity> quantities;
  std::vector<Candidate> candidates;
  RecordWork work;
};

FigureRoom::FigureRoom(const gazetteer::Tables& tables) : impl_(std::make_unique<Impl>(tables)) {}
FigureRoom::~FigureRoom() = default;
std::unique_ptr<FigureRoom::Scratch, void (*)(FigureRoom::Scratch*)> FigureRoom::make_scratch(
    text::Lender& lender) const {
  return {new Scratch(lender), [](Scratch* s) { delete s; }};
}

void FigureRoom::run(const text::Document& doc, const std::vector<gazetteer::WordId>& words,
                     const std::vector<gazetteer::NameHit>& names, const grammar::TextSubject& subject,
                     const parties::PartyRecords& parties, const std::vector<dates::DateRecord>& dates,
                     Scratch& scratch, FigureRecords& out) const {
  Scene& scene = scratch.scene;
  text::Lender::Loan loan(scratch.lender);
  scene.fill(impl_->tables, impl_->lexicon, doc, words, names, parties, dates, loan);
  impl_->quantities.find(scene, scratch.quantities);
  find_captives(scene, subject, scratch.quantities, scratch.candidates);
  build_records(scene, scratch.quantities, scratch.candidates, scratch.work, out);
}

}  // namespace parley::figures
