// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The source strings are English, written "%n source(s)" as translators know it. This makes them read as English
// where no translation stands in front: "1 source", "2 sources", "2 copies" for "%n cop(y|ies)".

namespace dateline::app {

/// Installs once for the running application; translations installed later take precedence.
void installEnglishPlurals();

} // namespace dateline::app
