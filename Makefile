# What can be done here: make help.
.DEFAULT_GOAL := help
GO ?= go
# Packages of ours; generated code is built and tested, not linted.
LINTED = $$($(GO) list ./... | grep -v /graph/generated)
# Go files that people wrote.
WRITTEN = $$(git ls-files '*.go' | xargs grep -L '^// Code generated')
FUZZTIME ?= 30s

.PHONY: help generate fmt lint test short long bench fuzz check build reproducible vulnerabilities sbom release

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

build: ## the program, in bin/
	CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=auto -o bin/wpsgraph ./cmd/wpsgraph

generate: ## GraphQL code from schema/
	$(GO) tool gqlgen generate

fmt: ## format all Go files
	$(GO) tool gofumpt -w $(WRITTEN)

lint: ## what is wrong with the code
	@test -z "$$($(GO) tool gofumpt -l $(WRITTEN) | tee /dev/stderr)"
	$(GO) vet ./...
	$(GO) tool staticcheck $(LINTED)

test: ## all tests, with the race detector, and real servers and browsers where the machine has them
	scripts/test

short: ## the tests that need nothing but Go
	$(GO) test ./...

long: ## tests that take hours: soak, many more random cases
	WPSGRAPH_TEST_LONG=1 scripts/test -timeout 4h

bench: ## benchmarks, kept in docs/bench
	scripts/bench

fuzz: ## each fuzz target for FUZZTIME (30s)
	scripts/fuzz $(FUZZTIME)

reproducible: ## the last commit built twice gives the same bytes
	scripts/reproducible

vulnerabilities: ## known ones in what the program calls
	scripts/vulnerabilities

sbom: ## what the program is made of, in bin/sbom.json (CycloneDX)
	@mkdir -p bin
	$(GO) run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0 app -json -licenses -output bin/sbom.json -main cmd/wpsgraph .

release: ## what a release of the last commit consists of, in bin/release; publishes nothing
	scripts/release --try

check: lint ## lint, generated code is current, the schema is sound, the data package is valid
	scripts/generated
	scripts/schema
	$(GO) run ./cmd/wpsgraph validate seed
	$(GO) mod verify
	$(GO) test ./internal/arch ./schema
