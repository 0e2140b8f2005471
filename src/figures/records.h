// From candidates to records: kinds, links between figures, pairs of a deal, what a repeat takes from what it repeats.
#ifndef PARLEY_FIGURES_RECORDS_H_
#define PARLEY_FIGURES_RECORDS_H_

#include "figures/captives.h"
#include "figures/figures.h"
#include "figures/roles.h"

namespace parley::figures {

/// Working memory, kept from document to document.
struct RecordWork {
  std::vector<Index> figure_of;  ///< of each candidate; none: refused
  std::vector<Index> source;     ///< of each figure: its candidate
  std::vector<char> settled;     ///< of each figure: its own clause gives the status
};

void build_records(const Scene& scene, const std::vector<Quantity>& quantities, std::vector<Candidate>& candidates,
                   RecordWork& work, FigureRecords& out);

}  // namespace parley::figures

#endif  // PARLEY_FIGURES_RECORDS_H_
