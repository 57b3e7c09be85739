// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The forms that one document gives a name: "Kern" for Ada Kern when no other Kern is named there, "ILO" for the body that
// it introduces in brackets or whose initials it is, "the secretary general" when one person there is called so.

#include "core/events/name_finder.h"

namespace dateline::events {

/// Sets `named` (with `kind`) of the short forms, and adds runs for descriptions; keeps `names` by position. O(words + names).
void linkNames(const AnnotatedDocument& document, std::vector<FoundName>& names);

} // namespace dateline::events
