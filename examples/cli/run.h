// The work: documents in, reports out, in order, on several threads.
#ifndef PARLEY_EXAMPLES_CLI_RUN_H_
#define PARLEY_EXAMPLES_CLI_RUN_H_

#include "arguments.h"
#include "files.h"
#include "parley/extractor.h"
#include "parley/render.h"

namespace cli {

/// Extracts every document and writes its report. Gives the exit code.
int run(const Arguments& arguments, const parley::Extractor& extractor, const parley::TableOptions& table,
        Output* output);

}  // namespace cli

#endif  // PARLEY_EXAMPLES_CLI_RUN_H_
