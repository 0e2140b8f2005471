// parley: who negotiates, who mediates, how many prisoners go from whom to whom, and when. Everything in one include.
//
// Read in this order: report.h (what comes out), context.h (what goes in), extractor.h (how), then gazetteer.h, render.h, offsets.h.
#ifndef PARLEY_PARLEY_H_
#define PARLEY_PARLEY_H_

#include "parley/context.h"
#include "parley/extractor.h"
#include "parley/gazetteer.h"
#include "parley/list.h"
#include "parley/offsets.h"
#include "parley/render.h"
#include "parley/report.h"
#include "parley/status.h"
#include "parley/version.h"

#endif  // PARLEY_PARLEY_H_
