import { refused, type ExamplesOf } from '../example.js';
import type { AreaFeature, AreaName, Position } from './schemas.js';

export const bethnalGreenSouth: AreaName = { id: 'bethnal-green-south', name: 'Bethnal Green South' };
export const weavers: AreaName = { id: 'weavers', name: 'Weavers' };
export const millwall: AreaName = { id: 'millwall', name: 'Millwall' };

const feature = (area: AreaName, latitude: number, longitude: number, metres: number, ring: Position[]): AreaFeature => ({
  type: 'Feature',
  id: area.id,
  properties: { name: area.name, latitude, longitude, metres },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

export const areasExamples: ExamplesOf<'areas'> = {
  list: [
    {
      name: 'Two neighbourhoods, their outlines simplified',
      status: 200,
      answer: {
        type: 'FeatureCollection',
        attribution:
          'Contains Ordnance Survey data © Crown copyright and database right. Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
        features: [
          feature(bethnalGreenSouth, 51.5233, -0.0564, 780, [
            [-0.0646, 51.5265],
            [-0.0628, 51.5185],
            [-0.0462, 51.5219],
            [-0.0512, 51.5279],
            [-0.0646, 51.5265],
          ]),
          feature(weavers, 51.5265, -0.0706, 710, [
            [-0.0643, 51.5215],
            [-0.0646, 51.5265],
            [-0.066, 51.5313],
            [-0.0746, 51.5298],
            [-0.0762, 51.5222],
            [-0.0643, 51.5215],
          ]),
        ],
      },
    },
    {
      name: 'A community that has named no areas yet',
      scenario: 'empty',
      status: 200,
      answer: { type: 'FeatureCollection', attribution: '', features: [] },
    },
    refused('A name that no community has', 'community-not-found', 'There is no community with that name.'),
  ],
};
