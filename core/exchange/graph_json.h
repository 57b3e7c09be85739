// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline export … -o x.json`: the whole graph, version 1. One document, event or relation a line. Ids are the
// keys made from content, so that the same articles give the same bytes.

#include "core/exchange/step_text.h"
#include "core/project/project.h"

#include <string>

namespace dateline::exchange {

[[nodiscard]] std::string graphJson(const project::Project& project, const StepText& stepText = plainStepText);

} // namespace dateline::exchange
