// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sample.h"

#include <QDir>
#include <QFile>

namespace dateline::app {

std::vector<std::pair<std::string, std::string>> sampleArticles() {
    std::vector<std::pair<std::string, std::string>> articles;
    const QDir folder(QStringLiteral(":/sample"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) articles.emplace_back(name.toStdString(), file.readAll().toStdString());
    }
    return articles;
}

} // namespace dateline::app
