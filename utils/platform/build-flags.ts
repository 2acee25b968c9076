/**
 * The build for end-to-end tests differs from the shipped one in its manifest only: there the hosts
 * are required, because no test can click the browser's permission prompt. From that one fact follow
 * consent given, reading by answers where a site has any, and open shadow roots, so the code of both builds is equal
 * byte for byte (a test holds this).
 */
import { browser } from 'wxt/browser';

/** Whether this is the build for end-to-end tests. The shipped manifest requires no host at all. */
export function grantedBuild(): boolean {
  return (browser.runtime.getManifest().host_permissions ?? []).length > 0;
}

export function shadowMode(): ShadowRootMode {
  return grantedBuild() ? 'open' : 'closed';
}
