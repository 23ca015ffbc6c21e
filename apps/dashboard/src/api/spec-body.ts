/** What has a spec sent as the text that it is. @param spec YAML */
export function specBody(spec: string) {
  return {
    params: { query: { source: 'The spec' } },
    body: spec,
    bodySerializer: () => spec,
    headers: { 'content-type': 'application/yaml' },
  };
}
