// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/image_export.h"

#include <QFileInfo>
#include <QSaveFile>

namespace dateline::app {

namespace {

tl::unexpected<Error> unwritable(const QString& path, const QString& reason) {
    return failure(ErrorKind::unwritable, path.toStdString(), "cannot be written: " + reason.toStdString());
}

} // namespace

std::optional<ImageFormat> imageFormatOf(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("png")) return ImageFormat::png;
    if (suffix == QStringLiteral("svg")) return ImageFormat::svg;
    if (suffix == QStringLiteral("pdf")) return ImageFormat::pdf;
    return std::nullopt;
}

Result<void> exportImage(const project::Project& project, const QString& path, const ImageRequest& request) {
    const std::optional<ImageFormat> format = imageFormatOf(path);
    if (!format) return failure(ErrorKind::unsupported, path.toStdString(), "is no picture format we write (.png, .svg, .pdf)");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path, file.errorString());
    const QByteArray bytes = renderImage(project, *format, request);
    if (file.write(bytes) != bytes.size() || !file.commit()) return unwritable(path, file.errorString());
    return {};
}

QByteArray renderImage(const project::Project&, ImageFormat, const ImageRequest&) { return {}; }

} // namespace dateline::app
