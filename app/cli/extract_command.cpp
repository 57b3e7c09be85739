// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extract_command.h"

#include "app/cli/extraction.h"
#include "app/cli/threads_option.h"
#include "core/ingest/given_date.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace dateline::app {

namespace {

/// What an article's own "date" may be.
std::string checkDate(const std::string& text) {
    std::vector<Error> notices;
    return ingest::acceptedDate(text, {}, notices) ? std::string()
                                                   : "\"" + text + "\" is not a date; write it as YYYY-MM-DD";
}

std::string checkFormat(const std::string& name) {
    return name == "ndjson" || name == "timeml" ? std::string()
                                                : "\"" + name + "\" is not a format; there are ndjson and timeml";
}

} // namespace

void addExtractCommand(CLI::App& program, int& exitCode) {
    auto options = std::make_shared<ExtractOptions>();
    auto* command =
        program.add_subcommand("extract", "Print the temporal expressions of articles, one line an article");
    command
        ->add_option("INPUT", options->inputs,
                     "Files, folders or projects; - reads NDJSON articles from standard input")
        ->required();
    command
        ->add_option("--dct", options->documentCreationTime,
                     "Date of the articles that come without one, YYYY-MM-DD or with a time YYYY-MM-DDThh:mm")
        ->check(checkDate);
    command->add_option("--as", options->format, "ndjson (the default) or timeml")->check(checkFormat);
    addThreadsOption(*command, options->threads);
    command->footer("Offsets count bytes of the article's UTF-8 text. TimeML articles follow one another, each with "
                    "its own XML head.\n\n"
                    "Examples:\n"
                    "  dateline extract report.txt\n"
                    "  dateline extract --dct 2022-01-16 --as timeml report.txt\n"
                    "  zcat articles.ndjson.gz | dateline extract - | jq -c .timexes");
    command->callback([options, &exitCode] { exitCode = Extraction(*options).run(); });
}

} // namespace dateline::app
