# The bot with its own MongoDB and gateway in one container; everything it keeps is in /data.
FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends libcurl4 && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 1000 wa && mkdir /data && chown wa /data
WORKDIR /app
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY bridge bridge
COPY core core
COPY locales locales
RUN pip install --no-cache-dir --disable-pip-version-check -c constraints.txt .
USER wa
ENV DATA_DIR=/data
VOLUME /data
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
